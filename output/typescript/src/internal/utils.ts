export * from './utils/base64';
export * from './utils/env';
export * from './utils/log';
export * from './utils/query';
export * from './utils/sleep';
export * from './utils/uuid';
export * from './utils/values';
