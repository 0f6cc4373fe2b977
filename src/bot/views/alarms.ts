import type { Screen } from '../screen.ts';
import { type Html, lines, moment, type Translator } from '../words/i18n.ts';

interface Alarm {
  cause: string;
  about: string;
  since: number;
  count: number;
}

/** Something is wrong. */
export function alarmScreen(t: Translator, alarm: Alarm): Screen {
  return { text: lines(t.text('alarm-on', { what: what(t, alarm) }), times(t, alarm)) };
}

export function alarmOverScreen(t: Translator, alarm: Alarm, now: number): Screen {
  const minutes = Math.max(1, Math.round((now - alarm.since) / 60_000));
  return {
    text: lines(t.text('alarm-over', { what: what(t, alarm) }), t.text('alarm-lasted', { minutes }), times(t, alarm)),
  };
}

function what(t: Translator, { cause, about }: Alarm): Html {
  return t.text(`alarm-${cause}`, { about });
}

function times(t: Translator, { count, since }: Alarm): Html {
  return t.text('alarm-times', { count, time: moment(since, 'Dt') });
}
