export * from './utils/base64.ts';
export * from './utils/env.ts';
export * from './utils/log.ts';
export * from './utils/query.ts';
export * from './utils/sleep.ts';
export * from './utils/uuid.ts';
export * from './utils/values.ts';
