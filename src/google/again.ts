/** Does the work, and once more where it fails: for what may be done twice without harm. */
export const again = <T>(work: () => T): T => {
  try {
    return work();
  } catch {
    return work();
  }
};
