/** Papers: one content model, drawn by pages and turned into files here. */
export { type Block, type Copy, type Fact, NotAPaper, type Paper, type Section } from './paper.ts'
export { paperToDocx } from './paper-to-docx.ts'
export { canMakePdf, NoPdfHere, paperToPdf } from './paper-to-pdf.ts'
export { paperToText } from './paper-to-text.ts'
