import type { AuditSettings } from '../../app/audit/audit-file';
import { profileOf } from '../choose-profile';
import { pathsOf, type Disk } from '../disk/disk';
import { shownPath } from '../disk/file-name';
import { readInput } from '../read-input';
import { CONFIG_NAME, parseConfig, type Config } from './config-file';

/** How one file is audited, and the configuration file that says so; null when none does. */
export interface FileSettings {
  readonly file: string;
  readonly config: string | null;
  readonly settings: AuditSettings;
}

/** What the command line itself says; it goes before every configuration file. */
export interface GivenSettings {
  readonly profile: AuditSettings['profile'] | null;
  readonly off: readonly string[];
  readonly options: NonNullable<AuditSettings['options']>;
}

/**
 * Finds how each file is audited: by the nearest configuration file in its folder or above, never above the folder that the
 * command line gave; for a file that was given by itself, in its own folder only. Throws a UsageError for one that cannot
 * be used.
 */
export class SettingsFinder {
  private readonly known = new Map<
    string,
    Promise<{ readonly config: Config; readonly profile: AuditSettings['profile'] | null } | null>
  >();

  constructor(
    private readonly disk: Disk,
    private readonly given: readonly string[],
    private readonly own: GivenSettings,
  ) {}

  async settingsOf(file: string): Promise<FileSettings> {
    for (const folder of this.foldersOf(file)) {
      const path = pathsOf(this.disk).join(folder, CONFIG_NAME);
      const found = await this.read(path);
      if (found !== null) return { file, config: path, settings: this.settings(found.config, found.profile) };
    }
    return { file, config: null, settings: this.settings(null, null) };
  }

  private settings(config: Config | null, profile: AuditSettings['profile'] | null): AuditSettings {
    const { own } = this;
    const options = { ...config?.options };
    for (const [id, values] of Object.entries(own.options)) options[id] = { ...options[id], ...values };
    return {
      profile: own.profile ?? profile ?? 'workbook',
      off: [...new Set([...(config?.off ?? []), ...own.off])],
      options,
    };
  }

  /** The folders to look into, the nearest first. */
  private foldersOf(file: string): string[] {
    const paths = pathsOf(this.disk);
    const home = paths.dirname(file);
    const top = this.given
      .filter((one) => isBelow(file, one, paths.sep))
      .sort((a, b) => b.length - a.length)[0];
    const folders = [home];
    if (top === undefined) return folders;
    for (let folder = home; paths.resolve(folder) !== paths.resolve(top);) {
      const above = paths.dirname(folder);
      if (above === folder) break;
      folder = above;
      folders.push(folder);
    }
    return folders;
  }

  private read(path: string): ReturnType<typeof this.readNow> {
    let found = this.known.get(path);
    if (found === undefined) {
      found = this.readNow(path);
      this.known.set(path, found);
    }
    return found;
  }

  private async readNow(
    path: string,
  ): Promise<{ readonly config: Config; readonly profile: AuditSettings['profile'] | null } | null> {
    const facts = await this.disk.facts(path).catch(() => null);
    if (facts === null) return null;
    const text = new TextDecoder().decode(await readInput(path, this.disk));
    const config = parseConfig(text, shownPath(path));
    if (config.profile === null) return { config, profile: null };
    if (config.profile === 'auto') return { config, profile: 'auto' };
    const paths = pathsOf(this.disk);
    const isFile = /\.json$/iu.test(config.profile);
    const wanted = isFile ? paths.resolve(paths.dirname(path), config.profile) : config.profile;
    return { config, profile: await profileOf(wanted, this.disk) };
  }
}

/** Whether a file lies in or below a folder that was given, by the path under which it was found. */
function isBelow(file: string, folder: string, separator: string): boolean {
  const start = folder.endsWith(separator) || folder.endsWith('/') ? folder : folder + separator;
  return folder === '.' ? !file.startsWith('..') : file.startsWith(start);
}
