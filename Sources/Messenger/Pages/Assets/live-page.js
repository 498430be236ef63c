// What the owner, desk and managers pages share: conversations, sending, the stream, sound and title.
import { Alarms } from './alarms.js';
import { Conversations } from './conversations.js';
import { Drafts } from './drafts.js';
import { LiveStream } from './live-stream.js';
import { Outgoing } from './outgoing.js';
import { PageTitle } from './page-title.js';
import { toLogin, watchIdentity } from './session.js';
import { Sound } from './sound.js';

const LOOK_AGAIN_MS = 15_000;

/** Builds the parts; `begin` loads and connects them. `open(message)` brings a message on screen. */
export function livePage(session, { title, purpose, open = () => {} }) {
  const { account } = session;
  const conversations = new Conversations(account);
  const outgoing = new Outgoing(account);
  const stream = new LiveStream(account.id);
  const sound = new Sound();
  const pageTitle = new PageTitle(title);
  const ahead = session.server_time_ms - Date.now();
  const alarms = new Alarms({
    account,
    sound,
    title: pageTitle,
    open,
    now: () => Date.now() + ahead,
    lasting: (message) => account.role !== 'owner' && conversations.isPrivate(message.chat),
  });
  const drafts = new Drafts(account);

  const reload = async () => {
    try {
      stream.catchUp(await conversations.reload());
    } catch {
      setTimeout(reload, LOOK_AGAIN_MS);
    }
  };

  conversations.on('list', () => pageTitle.setUnread(conversations.unreadTotal()));
  conversations.on('message', ({ message }) => outgoing.arrived(message));
  conversations.on('unknownChat', reload);
  outgoing.on('sent', (message) => conversations.add(message));
  stream.on('event', (event) => {
    if (event.type === 'account') location.reload();
    else conversations.apply(event);
  });
  stream.on('status', (live) => live && outgoing.flush());
  stream.on('resync', reload);
  stream.on('signedOut', () => toLogin(purpose));
  watchIdentity(session);

  const begin = async () => {
    const sequence = await conversations.load();
    stream.start(sequence);
    await outgoing.start();
    setInterval(() => outgoing.flush(), LOOK_AGAIN_MS);
  };
  return { session, account, conversations, outgoing, stream, sound, pageTitle, alarms, drafts, begin };
}
