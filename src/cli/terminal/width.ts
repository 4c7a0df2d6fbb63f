/** Columns of the terminal; what COLUMNS says where there is none; otherwise lines are as long as they are. */
export const terminalWidth = (): number => {
  const said = Number(process.env.COLUMNS);
  return process.stdout.columns ?? (said > 0 ? said : Number.POSITIVE_INFINITY);
};
