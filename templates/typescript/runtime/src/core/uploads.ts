export { toFile, type ToFileInput } from '../internal/to-file.ts';
export type { Uploadable } from '../internal/uploads.ts';
