// The managers' page: what the bot tells them, and alarms that sound until somebody acts.
import { t } from './strings.js';
import { startWorkspace } from './workspace.js';

startWorkspace({
  purpose: 'managers',
  title: 'managers.title',
  roles: ['manager', 'admin', 'staff'],
  home: 'private',
  links: () => [{ icon: 'desk', words: t('menu.desk'), act: () => location.assign('/desk') }],
});
