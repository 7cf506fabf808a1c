import { Button, LinkButton } from './Button.js';

export const buttonExamples = {
  'the next step': <Button look="filled">Arrange the discussion</Button>,
  'something else': <Button>Saved views</Button>,
  'like a link': <Button look="text">Clear all</Button>,
  'not now': <Button isDisabled>Send</Button>,
  'a link that looks like a button': <LinkButton href="/cases" look="filled">Open the list</LinkButton>,
};
