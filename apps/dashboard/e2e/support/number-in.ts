/** The whole number in a text: "1,131 cases" is 1131. */
export function numberIn(text: string | null | undefined): number {
  const found = /\d[\d,]*/.exec(text ?? '');
  if (found === null) throw new Error(`There is no number in "${text}".`);
  return Number(found[0].replaceAll(',', ''));
}
