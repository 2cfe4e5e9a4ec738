export { toFile, type ToFileInput } from '../internal/to-file';
export type { Uploadable } from '../internal/uploads';
