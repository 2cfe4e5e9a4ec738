/** The version of this package. Generated for each release. */
export const VERSION: string = '0.0.0';
