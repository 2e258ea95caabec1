/** `npm run snapshot`: makes every committed picture again: schema, table types, registers, lists. Writes only what changed. */
import { makers, picturesBy, write } from './source/pictures.ts'

for (const maker of makers()) write(await picturesBy(maker))
