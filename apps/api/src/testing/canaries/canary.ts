/** A form in which words can stand somewhere: as they are, or as a program writes them. */
interface Form { readonly name: string; readonly of: (word: string) => readonly Buffer[] }

const utf16 = (word: string): Buffer => Buffer.from(word, 'utf16le');
/** What of a word's base64 does not depend on what stands around it, for each of the three places it can begin at. */
const base64 = (word: string): readonly Buffer[] => [0, 1, 2].map((before) => {
  const whole = Buffer.from(`${'\0'.repeat(before)}${word}`).toString('base64').replace(/=+$/, '');
  const certain = Math.floor(((before + word.length) * 8) / 6);
  return Buffer.from(whole.slice(before === 0 ? 0 : before + 1, certain));
});

/** Canaries are small letters alone: JSON, URLs, SQL and base64 with either alphabet write them as they are. */
const FORMS: readonly Form[] = [
  { name: 'plain', of: (word) => [Buffer.from(word), Buffer.from(word.toUpperCase())] },
  { name: 'base64', of: base64 },
  { name: 'hex', of: (word) => { const hex = Buffer.from(word).toString('hex'); return [Buffer.from(hex), Buffer.from(hex.toUpperCase())]; } },
  { name: 'UTF-16', of: (word) => [utf16(word), utf16(word).swap16()] },
  { name: 'UTF-16 in base64', of: (word) => base64(utf16(word).toString('latin1')) },
];

/** Words that must not be where they are looked for, each called by where it was written. */
export class Canaries {
  readonly #marks: readonly { readonly form: Form; readonly bytes: Buffer }[];
  readonly #words = new Map<string, string>();

  /** @param mark how every one of them begins, and nothing else does */
  constructor(readonly mark: string) {
    this.#marks = FORMS.flatMap((form) => form.of(mark).map((bytes) => ({ form, bytes })));
  }

  /** The one word for a place: small letters, the same whenever it is asked for. */
  wordFor(place: string): string {
    const known = this.#words.get(place);
    if (known !== undefined) return known;
    const number = this.#words.size;
    const word = `${this.mark}${[676, 26, 1].map((each) => String.fromCharCode(97 + (Math.floor(number / each) % 26))).join('')}x`;
    this.#words.set(place, word);
    return word;
  }

  /** A text with the word for a place among marks that programs write in their own ways. */
  textFor(place: string): string {
    return `Heron "${this.wordFor(place)}" – naïve 100% <b> 🐦`;
  }

  /** Where the words stand that are in some bytes, and in which form. */
  foundIn(bytes: Buffer | string): readonly string[] {
    const buffer = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
    const forms = [...new Set(this.#marks.filter((mark) => buffer.includes(mark.bytes)).map(({ form }) => form))];
    return forms.flatMap((form) => {
      const places = [...this.#words].filter(([, word]) => form.of(word).some((written) => buffer.includes(written))).map(([place]) => place);
      return (places.length > 0 ? places : ['somewhere']).map((place) => `${place} (${form.name})`);
    });
  }
}
