import { findProgram } from '../../scripts/programs.cjs';

/** Chromium on this machine, or null: then tests that need it are skipped by name. */
export const chromium = findProgram('chromium');

/** LibreOffice on this machine, or null: then tests that need it are skipped by name. */
export const libreOffice = findProgram('libreoffice');

/** `describe` where Chromium is found, `describe.skip` elsewhere. */
export const describeWithChromium = chromium === null ? describe.skip : describe;

/** `describe` where LibreOffice is found, `describe.skip` elsewhere. */
export const describeWithLibreOffice = libreOffice === null ? describe.skip : describe;
