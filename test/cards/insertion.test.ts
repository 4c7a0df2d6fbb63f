import { emulate, scriptOf } from '../tools/apps-script';

/** The answer to Insert, from a Gmail that knows these places in a draft. */
const respond = (places: string) => {
  const folder = scriptOf(`
    import { insertionResponse } from './cards/insertion';
    import { textsFor } from './locales/texts';
    export const respond = (insertion) => {
      const known = CardService;
      globalThis.CardService = Object.create(known, { UpdateDraftBodyType: { value: ${places} } });
      return insertionResponse({ texts: textsFor('ja') }, insertion);
    };
  `);
  const image = 'https://script.google.com/macros/s/A/exec?t=B';
  return JSON.stringify(
    emulate({ folder }).call('respond', { kind: 'insert', disclosure: undefined, language: 'ja', image }),
  );
};

test('what is inserted goes to the end of the draft', () => {
  expect(respond('known.UpdateDraftBodyType')).toContain('"type":"INSERT_AT_END"');
});

test('where Gmail does not know the end, it goes to the cursor', () => {
  expect(respond('{ IN_PLACE_INSERT: known.UpdateDraftBodyType.IN_PLACE_INSERT }')).toContain(
    '"type":"IN_PLACE_INSERT"',
  );
});
