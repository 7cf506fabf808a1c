import { GoOnIcon } from '../icons.js';
import type { Examples } from '../base/example.js';
import { Button, ButtonRow, LinkButton } from './Button.js';

export const buttonExamples: Examples = {
  'the next step with quieter ways beside it': <ButtonRow><Button look="filled">Plan the walk<GoOnIcon size={18} aria-hidden /></Button><Button>Save and come back</Button><Button look="text">Leave this blank</Button></ButtonRow>,
  'small, beside other controls': <ButtonRow><Button small>Saved views</Button><Button small look="filled">Download</Button></ButtonRow>,
  'not now': <Button isDisabled>Send</Button>,
  'at work': <Button look="filled" isPending>Saving…</Button>,
  'a link that looks like a button': <LinkButton href="#list" look="filled">Open the list</LinkButton>,
};
