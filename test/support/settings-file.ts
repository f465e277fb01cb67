import { strToU8, unzipSync, zipSync } from 'fflate';

/** The bytes of an .xlsx with a setting of the add-in in it, as Excel saves one. */
export function withSetting(file: Uint8Array, key: string, value: string): Uint8Array {
  const setting = JSON.stringify(value).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const parts = unzipSync(file);
  parts['xl/webextensions/webextension1.xml'] = strToU8(
    `<we:webextension xmlns:we="x"><we:properties><we:property name="ziping.${key}" value="${setting}"/></we:properties></we:webextension>`,
  );
  return zipSync(parts);
}
