import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { storeProfileId } from '../../app/kept/profile-in-use';
import { switchProfilePlan } from '../../app/kept/switch-profile';
import { profileChanges, profileTitle } from '../../core/profile/profile-changes';
import { PROFILE_SHEET_NAME } from '../../core/profile/profile-sheet';
import type { RuleProfile } from '../../core/profile/rule-profile';
import { cellRange } from '../../core/workbook/address';
import { ProfilePicker } from '../create/profile-choice';
import { useLive, useNavigation, useServices, useWriting } from '../pane-context';
import { Card, Page, PageHead } from '../shell/page';
import { useText } from '../text-context';
import { ProfileDetails } from './profile-details';
import { ProfileEdits } from './profile-edits';

const useStyles = makeStyles({
  text: { margin: 0, fontSize: '13px', lineHeight: '20px', color: tokens.colorNeutralForeground2 },
  problems: { margin: '4px 0 0', paddingLeft: '18px', fontSize: '13px', lineHeight: '20px' },
  wrong: { border: `1px solid ${tokens.colorPaletteRedBorder1}` },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', justifyContent: 'flex-end' },
});

/** 评分规则: which rules score this workbook, where they come from, and how to have others. */
export function ProfilePage() {
  const styles = useStyles();
  const t = useText();
  const live = useLive();
  const { host, attempt, reveal } = useServices();
  const { busy, carryOut } = useWriting();
  const { openTool } = useNavigation();
  const { profile: inUse } = live;
  const [chosen, setChosen] = useState<RuleProfile | null>(null);
  const profile = chosen ?? inUse.profile;
  const hasSheet = inUse.source === 'sheet' || inUse.problems.length > 0;
  const edited = profileChanges(profile);
  // Back from a preset that was changed to the preset itself.
  const isRestored = edited.length === 0 && profileChanges(inUse.profile).length > 0;
  const changes = profile.id !== inUse.profile.id || isRestored || !hasSheet || inUse.problems.length > 0;
  const write = async () => {
    const plan = switchProfilePlan(profile, live.profileSheet, live.view?.sheet ?? null);
    if (!(await carryOut(plan, t('profile.written', { name: profileTitle(profile) })))) return;
    await attempt(() => storeProfileId(host.workbookSettings, profile.id));
    setChosen(null);
  };
  return (
    <Page
      footer={
        <div className={styles.actions}>
          {hasSheet && (
            <Button
              onClick={() => {
                reveal(PROFILE_SHEET_NAME, cellRange(0, 0));
              }}
            >
              {t('profile.edit')}
            </Button>
          )}
          <Button appearance="primary" disabled={busy || !changes} onClick={() => void write()}>
            {t(hasSheet ? 'profile.replace' : 'profile.write')}
          </Button>
        </div>
      }
    >
      <PageHead
        title={t('tools.profile')}
        onBack={() => {
          openTool(null);
        }}
      />
      <p className={styles.text}>{t(`profile.source.${inUse.source}`)}</p>
      {inUse.problems.length > 0 && <SheetProblems problems={inUse.problems} />}
      <ProfilePicker profile={profile} onChange={setChosen} />
      {edited.length > 0 && <ProfileEdits changes={edited} />}
      <ProfileDetails profile={profile} />
    </Page>
  );
}

/** Why the rules on the sheet cannot be used. */
function SheetProblems({ problems }: { readonly problems: readonly string[] }) {
  const styles = useStyles();
  const t = useText();
  return (
    <Card className={styles.wrong}>
      <p className={styles.text}>{t('profile.problems')}</p>
      <ul className={styles.problems}>
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </Card>
  );
}
