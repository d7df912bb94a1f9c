import { createRegistry } from '../../base/registry.ts';
import cardboardFlat from '../../../datasets/protocols/cardboard-flat.json';
import parallelTwoArm from '../../../datasets/protocols/parallel-two-arm.json';
import prePost from '../../../datasets/protocols/pre-post.json';
import sievrtReplication from '../../../datasets/protocols/sievrt-replication.json';
import threeDisplays from '../../../datasets/protocols/three-displays.json';
import { protocolTemplateSchema } from './protocol-template.ts';

/** Every kind of pilot to start from: one file of data, one line here. */
export const protocolTemplates = createRegistry(
  'protocol templates',
  [sievrtReplication, parallelTwoArm, cardboardFlat, prePost, threeDisplays].map((json) => {
    const template = protocolTemplateSchema.parse(json);
    return { kind: template.id, ...template };
  }),
);
