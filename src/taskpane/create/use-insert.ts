import { useEffect, useMemo, useState } from 'react';
import { readInsertDefaults, storeInsertDefaults, yearDue } from '../../app/make/insert-defaults';
import { insertPlan, previewInsert } from '../../app/make/insert-table';
import type { InsertOptions } from '../../app/make/insert-table';
import { storeProfileId } from '../../app/kept/profile-in-use';
import { STARTER_COUNTS } from '../../core/table/indicator-library';
import { LAYOUTS, layoutById } from '../../core/table/layouts';
import { useLive, useNavigation, useServices, useWriting } from '../pane-context';
import { useText } from '../text-context';

/** The form 新建: what is entered, what it would make, and making it. */
export function useInsert() {
  const t = useText();
  const live = useLive();
  const { host, attempt } = useServices();
  const { carryOut } = useWriting();
  const { goTo } = useNavigation();
  const [entered, setEntered] = useState<Partial<InsertOptions>>({});
  const remembered = useRemembered();
  const { sheetNames, profile } = live;

  const options: InsertOptions | null = useMemo(() => {
    const [standard] = LAYOUTS;
    if (standard === undefined) return null;
    return {
      year: yearDue(new Date()),
      projectName: '',
      department: '',
      implementer: '',
      layout: standard,
      indicators: 'library',
      counts: STARTER_COUNTS,
      protect: true,
      profile: profile.profile,
      ...remembered,
      ...entered,
    };
  }, [profile, remembered, entered]);
  const preview = useMemo(
    () => (options === null ? null : previewInsert(options, sheetNames)),
    [options, sheetNames],
  );
  const insert = async () => {
    if (options === null || preview === null || !preview.ok) return;
    const { year, department, implementer, layout } = options;
    const done = await carryOut(insertPlan(options, preview), t('create.done', { sheet: preview.sheetName }));
    if (!done) return;
    // The new sheet is what the user wants to see; remembering the entries may follow.
    goTo('sheet');
    await attempt(async () => {
      await storeInsertDefaults(host.userSettings, { year, department, implementer, layoutId: layout.id });
      await storeProfileId(host.workbookSettings, options.profile.id);
    });
  };
  return {
    options,
    preview,
    insert,
    /** The sheet 评分规则 decides; another profile is chosen there. */
    profileIsFixed: profile.source === 'sheet',
    enter: (change: Partial<InsertOptions>) => {
      setEntered({ ...entered, ...change });
    },
  };
}

/** What was entered the last time. */
function useRemembered(): Partial<InsertOptions> {
  const { host, attempt } = useServices();
  const [remembered, setRemembered] = useState<Partial<InsertOptions>>({});
  useEffect(() => {
    void attempt(async () => {
      const { year, department, implementer, layoutId } = await readInsertDefaults(
        host.userSettings,
        new Date(),
      );
      const layout = layoutById(layoutId);
      setRemembered({ year, department, implementer, ...(layout === null ? {} : { layout }) });
    });
  }, [host, attempt]);
  return remembered;
}
