import type { ReactNode } from 'react';
import type { HeatShade, HeatWords } from './heat-types.js';

const ORDER: readonly HeatShade[] = ['more-2', 'more-1', 'fewer-1', 'fewer-2', 'level-1', 'level-2', 'level-3'];

/** What shades and signs mean, above the table and before it in reading order. */
export function HeatKey({ words }: { readonly words: HeatWords }): ReactNode {
  const signs = Object.entries({ ...words.marks, ...words.signs });
  return (
    <ul className="c-heat-key">
      <li>{words.lead}:</li>
      {ORDER.filter((shade) => words.shades[shade] !== undefined).map((shade) => <li key={shade}><span className={`c-heat-swatch c-heat-${shade}`} aria-hidden />{words.shades[shade]}</li>)}
      {signs.map(([sign, says]) => <li key={sign}><b>{sign}</b>{says}</li>)}
    </ul>
  );
}
