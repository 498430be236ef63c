// The front desk: the group's threads.
import { t } from './strings.js';
import { startWorkspace } from './workspace.js';

startWorkspace({
  purpose: 'desk',
  title: 'desk.title',
  roles: ['staff', 'manager', 'admin'],
  home: 'list',
  links: ({ account }) => account.role !== 'staff'
    ? [{ icon: 'bell', words: t('menu.managers'), act: () => location.assign('/managers') }]
    : [],
});
