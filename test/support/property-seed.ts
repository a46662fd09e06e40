import fc from 'fast-check';

// One seed, so that a change turns the tests red and chance does not. PROPERTY_SEED=random tries other cases.
const { PROPERTY_SEED = '20261128' } = process.env;
if (PROPERTY_SEED !== 'random')
  fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(PROPERTY_SEED) });
