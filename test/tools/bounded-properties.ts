import fc from 'fast-check';

// A property that fails is made smaller step by step, which jest cannot interrupt: so it is bounded here. Milliseconds.
fc.configureGlobal({ interruptAfterTimeLimit: 15_000 });
