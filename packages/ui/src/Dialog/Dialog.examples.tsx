import { Button } from '../Button/Button.js';
import type { Examples } from '../base/example.js';
import { Dialog } from './Dialog.js';

export const dialogExamples: Examples = {
  'one question': <Dialog title="Close the path?" isOpen onClose={() => undefined} actions={<><Button look="filled">Close the path</Button><Button look="text">Keep it open</Button></>}><p>Walkers will be led round by the ponds.</p></Dialog>,
  'a choice that must be made, at the edge of the page': <Dialog title="You have been away" look="panel" isOpen dismissable={false} onClose={() => undefined} actions={<Button look="filled">Go on</Button>}><p>What you wrote is still here.</p></Dialog>,
};
