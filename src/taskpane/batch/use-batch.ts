import { useEffect, useMemo, useState } from 'react';
import { planBatch, type BatchPreview } from '../../app/make/batch';
import { yearDue } from '../../app/make/insert-defaults';
import { listTemplates } from '../../app/make/templates';
import type { StoredTemplate } from '../../app/make/templates';
import type { ProjectList } from '../../core/project-list/project-list';
import { DEFAULT_LAYOUT, layoutById } from '../../core/table/layouts';
import { GENERAL_TEMPLATE } from '../../core/templates/general-template';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot';
import { useLive, useServices } from '../pane-context';

/** What all tables of a batch have in common, and what would be made of a list. */
export function useBatch(workbook: WorkbookSnapshot, list: ProjectList | null) {
  const { profile } = useLive().profile;
  const templates = useListedTemplates();
  const [year, setYear] = useState(() => yearDue(new Date()));
  const [templateName, setTemplateName] = useState(GENERAL_TEMPLATE.name);
  const [layoutId, setLayoutId] = useState(DEFAULT_LAYOUT.id);
  const preview = useMemo((): BatchPreview | null => {
    const template = templates.find(({ template: one }) => one.name === templateName)?.template;
    const layout = layoutById(layoutId);
    if (list === null || layout === null || template === undefined) return null;
    return planBatch({
      list,
      year,
      template,
      templates: templates.map(({ template: one }) => one),
      layout,
      profile,
      taken: workbook.sheets.map(({ name }) => name),
      protect: true,
    });
  }, [list, layoutId, templates, templateName, year, profile, workbook]);
  return { templates, year, setYear, templateName, setTemplateName, layoutId, setLayoutId, preview };
}

function useListedTemplates(): readonly StoredTemplate[] {
  const { host, attempt } = useServices();
  const [templates, setTemplates] = useState<readonly StoredTemplate[]>([
    { place: 'common', template: GENERAL_TEMPLATE },
  ]);
  useEffect(() => {
    let current = true;
    void attempt(async () => {
      const listed = await listTemplates({ user: host.userSettings, workbook: host.workbookSettings });
      if (current) setTemplates(listed.templates);
    });
    return () => {
      current = false;
    };
  }, [host, attempt]);
  return templates;
}
