import { makeStaticStyles } from '@fluentui/react-components';

/** The page itself: the pane fills its window and nothing else scrolls. */
export const usePageStyles = makeStaticStyles({
  'html, body, #root': { height: '100%', margin: 0, overflow: 'hidden' },
});
