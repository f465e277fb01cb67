import { Button } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle';
import { TableAddRegular } from '@fluentui/react-icons/svg/table-add';
import { useState } from 'react';
import type { SheetView } from '../../app/audit/validate-sheet';
import { profileTitle } from '../../core/profile/profile-changes';
import { PROFILE_SHEET_NAME } from '../../core/profile/profile-sheet';
import { useNavigation } from '../pane-context';
import { Card } from '../shell/page';
import { EmptyState } from '../shell/states';
import { useText } from '../text-context';

/** No table on the sheet: one sentence and two buttons. */
export function NoTable({ view }: { readonly view: SheetView }) {
  const t = useText();
  const { goTo, openColumns } = useNavigation();
  const [why, setWhy] = useState(false);
  if (view.sheet === PROFILE_SHEET_NAME) return <RulesSheet view={view} />;
  return (
    <>
      <EmptyState
        picture={<TableAddRegular fontSize={48} />}
        title={t('noTable.title', { sheet: view.sheet })}
        actions={
          <>
            <Button
              appearance="primary"
              onClick={() => {
                goTo('create');
              }}
            >
              {t('noTable.insert')}
            </Button>
            <Button
              aria-expanded={why}
              onClick={() => {
                setWhy(!why);
              }}
            >
              {t('noTable.why')}
            </Button>
          </>
        }
      />
      {why && (
        <Card>
          <p style={{ margin: '0 0 6px', fontSize: '13px', lineHeight: '20px' }}>{t('noTable.whyText')}</p>
          <ul style={{ margin: 0, paddingLeft: '18px', fontSize: '13px', lineHeight: '22px' }}>
            <li>{t('noTable.why1')}</li>
            <li>{t('noTable.why2')}</li>
            <li>{t('noTable.why3')}</li>
          </ul>
          <Button
            size="small"
            style={{ marginTop: '8px' }}
            onClick={() => {
              openColumns('sheet');
            }}
          >
            {t('noTable.columns')}
          </Button>
        </Card>
      )}
    </>
  );
}

/** The sheet 评分规则: whether it can be read as it stands, row by row what cannot, and what to do after a change. */
function RulesSheet({ view }: { readonly view: SheetView }) {
  const t = useText();
  const { openTool } = useNavigation();
  const { profile, problems } = view.profile;
  const readable = problems.length === 0;
  return (
    <>
      <EmptyState
        picture={readable ? <CheckmarkCircleRegular fontSize={48} /> : <ErrorCircleRegular fontSize={48} />}
        title={readable ? t('rules.readable') : t('rules.unreadable', { count: problems.length })}
        text={readable ? t('rules.readableText') : t('rules.unreadableText', { name: profileTitle(profile) })}
        actions={
          <Button
            onClick={() => {
              openTool('profile');
            }}
          >
            {t('create.openProfile')}
          </Button>
        }
      />
      {!readable && (
        <Card label={t('tools.profile')}>
          <ul style={{ margin: 0, paddingLeft: '18px', fontSize: '13px', lineHeight: '22px' }}>
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}
