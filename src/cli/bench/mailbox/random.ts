import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Chance that is the same at every run. */
export type Random = {
  /** A whole number from 0 up to, not including, `below`. */
  readonly below: (below: number) => number;
  readonly pick: <T>(all: readonly [T, ...T[]]) => T;
  /** Picks a name as often as its weight says. */
  readonly weighted: <T extends string>(weights: readonly (readonly [name: T, weight: number])[]) => T;
};

export const seeded = (seed: number): Random => {
  const generator = xoroshiro128plus(seed);
  const below = (limit: number): number => uniformInt(generator, 0, Math.max(1, Math.floor(limit)) - 1);
  return {
    below,
    pick: (all) => all[below(all.length)] ?? all[0],
    weighted: (weights) => {
      let left = below(weights.reduce((sum, [, weight]) => sum + weight, 0));
      for (const [name, weight] of weights) {
        if (left < weight) return name;
        left -= weight;
      }
      throw new Error('No weights to pick from');
    },
  };
};
