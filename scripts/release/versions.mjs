// What changes in the files of the project when it gets its next version.

const VERSION = /^(\d+)\.(\d+)\.(\d+)$/;

/** Whether a version comes after another. Throws a Chinese message for one that is not three numbers. */
export function isLater(version, than) {
  const [one, other] = [version, than].map((text) => {
    const parts = VERSION.exec(text);
    if (parts === null) throw new Error(`“${text}”不是版本号，写成 0.2.0 这样的三个数。`);
    return parts.slice(1).map(Number);
  });
  const at = one.findIndex((part, index) => part !== other[index]);
  return at >= 0 && one[at] > other[at];
}

/** CHANGELOG.md with what stands under 未发布 as the version of that day. Throws a Chinese message when nothing does. */
export function datedChangelog(changelog, version, day) {
  const notes = notesOf(changelog, '未发布');
  if (notes === '') throw new Error('CHANGELOG.md 的“未发布”下面没有内容：先写这一版改了什么。');
  return changelog.replace(/^## 未发布(\r?)$/mu, `## 未发布$1\n$1\n## ${version}（${day}）$1`);
}

/** What CHANGELOG.md says about a version, without its heading; "" for one that it does not name. */
export function notesOf(changelog, version) {
  const sections = changelog.replaceAll('\r\n', '\n').split(/^## /mu).slice(1);
  const own = sections.find((section) => /^\S+?(?=（|\n|$)/u.exec(section)?.[0] === version);
  return own === undefined ? '' : own.slice(own.indexOf('\n') + 1).trim();
}

/** package.json or package-lock.json with another version of the project; every other byte stays. */
export function withVersion(json, from, to) {
  const own = new RegExp(`("name": "ziping",\\s*"version": ")${from.replaceAll('.', '\\.')}"`, 'gu');
  return json.replace(own, `$1${to}"`);
}

/** manifest.xml with another version: Excel keeps an old ribbon while this number stays. */
export function withManifestVersion(xml, to) {
  return xml.replace(/<Version>[\d.]+<\/Version>/u, `<Version>${to}.0</Version>`);
}
