import type { Examples } from '../base/example.js';
import { RemovableTag, Tag } from './Tag.js';

export const tagExamples: Examples = {
  'one that can go and one that cannot': <p><RemovableTag label="Park: North" onRemove={() => undefined}>Park: North</RemovableTag> <Tag>Period: last 24 months</Tag></p>,
};
