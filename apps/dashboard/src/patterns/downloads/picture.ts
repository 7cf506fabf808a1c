/** Pixels of the file for one pixel of the page, so that it prints sharp. */
const SCALE = 2;
const DATA_URL_CHUNK = 0x8000;

/**
 * A part of the page as a picture, in light colours whatever the page is in: the part is drawn again by the browser from its own markup,
 * with the style sheets and the type of the page inside it, so that nothing is fetched and nothing looks otherwise.
 * @throws Error where the browser cannot draw it
 */
export async function pngOf(element: HTMLElement): Promise<Blob> {
  const { width, height } = element.getBoundingClientRect();
  const copy = element.cloneNode(true) as HTMLElement;
  // It stands beside the page, and in the picture at its corner.
  copy.style.position = 'static';
  const markup = new XMLSerializer().serializeToString(copy);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" data-theme="light" style="color-scheme: light"><style>${escaped(await styles())}</style><foreignObject x="0" y="0" width="${width}" height="${height}">${markup}</foreignObject></svg>`;
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  return drawn(image, width, height);
}

const escaped = (css: string): string => css.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

async function drawn(image: HTMLImageElement, width: number, height: number): Promise<Blob> {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [Math.round(width * SCALE), Math.round(height * SCALE)];
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This browser draws no pictures.');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const png = await new Promise<Blob | null>((resolve) => { canvas.toBlob(resolve, 'image/png'); });
  if (png === null) throw new Error('The picture was not drawn.');
  return png;
}

/** The style sheets of the page, with the letters of its type in place of their address. */
async function styles(): Promise<string> {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].map((rule) => ({ rule, base: sheet.href ?? document.baseURI })));
  return (await Promise.all(rules.map(({ rule, base }) => (rule instanceof CSSFontFaceRule ? withLetters(rule, base) : rule.cssText)))).join('\n');
}

/** Only what is loaded already is wanted: the page shows no other letters. */
async function withLetters(rule: CSSFontFaceRule, base: string): Promise<string> {
  const [, address] = /url\("?([^")]+)"?\)/.exec(rule.cssText) ?? [];
  if (address === undefined || !rule.style.getPropertyValue('unicode-range').includes('U+0-FF') && !/U\+0000-00FF/i.test(rule.cssText)) return '';
  const bytes = new Uint8Array(await (await fetch(new URL(address, base))).arrayBuffer());
  let text = '';
  for (let i = 0; i < bytes.length; i += DATA_URL_CHUNK) text += String.fromCharCode(...bytes.subarray(i, i + DATA_URL_CHUNK));
  return rule.cssText.replace(address, `data:font/woff2;base64,${btoa(text)}`);
}
