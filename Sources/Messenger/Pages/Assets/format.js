// Times, sizes and lengths as people say them.
import { t, language, weekday } from './strings.js';

const two = (number) => String(number).padStart(2, '0');

function dayDistance(date, now) {
  const midnight = (value) => new Date(value.getFullYear(), value.getMonth(), value.getDate());
  return Math.round((midnight(now) - midnight(date)) / 86_400_000);
}

export function clock(ms) {
  const date = new Date(ms);
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
}

function calendarDay(date, now) {
  const sameYear = date.getFullYear() === now.getFullYear();
  if (language() === 'en') {
    const options = { day: 'numeric', month: 'short', ...(sameYear ? {} : { year: 'numeric' }) };
    return date.toLocaleDateString('en-GB', options);
  }
  const day = `${date.getMonth() + 1}月${date.getDate()}日`;
  return sameYear ? day : `${date.getFullYear()}年${day}`;
}

/** For the line between bubbles: 14:02, 昨天 14:02, 星期三 14:02, 3月5日 14:02. */
export function separatorTime(ms, nowMs = Date.now()) {
  const date = new Date(ms);
  const now = new Date(nowMs);
  const days = dayDistance(date, now);
  if (days <= 0) return clock(ms);
  if (days === 1) return `${t('time.yesterday')} ${clock(ms)}`;
  if (days < 7) return `${weekday(date.getDay())} ${clock(ms)}`;
  return `${calendarDay(date, now)} ${clock(ms)}`;
}

/** For the line between days: 今天, 昨天, 星期三, 3月5日. */
export function separatorDay(ms, nowMs = Date.now()) {
  return dayDistance(new Date(ms), new Date(nowMs)) <= 0 ? t('time.today') : listTime(ms, nowMs);
}

/** For a list: 14:02 today, then 昨天, 星期三, 3月5日. */
export function listTime(ms, nowMs = Date.now()) {
  const date = new Date(ms);
  const now = new Date(nowMs);
  const days = dayDistance(date, now);
  if (days <= 0) return clock(ms);
  if (days === 1) return t('time.yesterday');
  if (days < 7) return weekday(date.getDay());
  return calendarDay(date, now);
}

/** For a machine and a tooltip. */
export function fullTime(ms) {
  const date = new Date(ms);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())} ${clock(ms)}`;
}

export function duration(seconds) {
  const whole = Math.max(0, Math.round(seconds));
  return `${Math.floor(whole / 60)}:${two(whole % 60)}`;
}

export function byteCount(bytes) {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

export function count(number) {
  return number.toLocaleString('en-US');
}
