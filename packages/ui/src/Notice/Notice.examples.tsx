import { Button } from '../Button/Button.js';
import { Basis } from '../Status/Status.js';
import type { Examples } from '../base/example.js';
import { NextStep, Statement } from './Notice.js';

export const noticeExamples: Examples = {
  'the next step, with why and two ways on': (
    <NextStep kicker="Next step" title="Finish the path report and share it by Wed 25 Nov" action={<><Button look="filled">Go on with part 5</Button><a href="#print">See how it will print</a></>}>
      <p>Ten working days from the walk on Wed 11 Nov. Today is day 8.</p><p><Basis kind="policy">Park policy</Basis>: the law sets no date.</p>
    </NextStep>
  ),
  'a title alone': <NextStep title="Nothing is asked of you now" />,
  'a statement': <Statement>This is a walk and not a race.</Statement>,
};
