import { Link, makeStyles } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { profileChanges, profileTitle } from '../../core/profile/profile-changes';
import { PRESETS } from '../../core/profile/presets';
import type { RuleProfile } from '../../core/profile/rule-profile';
import { useText } from '../text-context';
import { OptionCard } from './option-card';
import { ProfilePicture } from './profile-picture';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: '8px' },
  more: { alignSelf: 'flex-start', fontSize: '13px' },
});

/** The rule profile as cards; folded to the chosen one until the user wants another. */
export function ProfilePicker(props: {
  readonly profile: RuleProfile;
  readonly onChange: (profile: RuleProfile) => void;
}) {
  const styles = useStyles();
  const t = useText();
  const group = useId();
  const [open, setOpen] = useState(false);
  // A preset that was changed stands beside the one that it came from.
  const known =
    PRESETS.some(({ id }) => id === props.profile.id) && profileChanges(props.profile).length === 0;
  const all = known ? PRESETS : [props.profile, ...PRESETS];
  const shown = open ? all : [props.profile];
  return (
    <div className={styles.list} role="radiogroup" aria-label={t('create.profile')}>
      {shown.map((profile) => (
        <OptionCard
          key={`${profile.id}|${profileTitle(profile)}`}
          group={group}
          chosen={known ? profile.id === props.profile.id : profile === props.profile}
          title={profileTitle(profile)}
          text={profile.summary}
          picture={<ProfilePicture profile={profile} />}
          onChoose={() => {
            props.onChange(profile);
          }}
        />
      ))}
      <Link
        as="button"
        type="button"
        className={styles.more}
        aria-expanded={open}
        onClick={() => {
          setOpen(!open);
        }}
      >
        {open ? t('create.fewer') : t('create.otherProfile')}
      </Link>
    </div>
  );
}
