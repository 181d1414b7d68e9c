/** The version of this library; a test holds it equal to package.json. */
export const version: string = '0.0.0';
