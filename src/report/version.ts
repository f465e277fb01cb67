import packageFile from '../../package.json';

/** The version of this program, as reports name it. */
export const VERSION: string = packageFile.version;
