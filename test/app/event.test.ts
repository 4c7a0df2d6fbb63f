import { readEvent } from '../../src/app/event';

test('what an event holds is found by its own names alone: none of them is a prototype’s', () => {
  const { parameters, inputs } = readEvent(
    JSON.parse(
      '{"commonEventObject": {"parameters": {"__proto__": "x"}, "formInputs": {"__proto__": {"stringInputs": {"value": ["on"]}}}}}',
    ),
  );
  expect(Object.keys(parameters)).toEqual(['__proto__']);
  expect([parameters.constructor, inputs.toString, inputs.length, inputs.hasOwnProperty]).toEqual(
    Array(4).fill(undefined),
  );
});
