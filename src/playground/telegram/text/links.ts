/**
 * TDLib's check of a link in a button or `<a href>`, with its words; the url comes back the way Telegram stores it, so
 * `example.com` is `http://example.com/`.
 */
export function checkLink(link: string): { url: string } | { problem: string } {
  const own = /^(tg|ton|tonsite):(?:\/\/)?/i.exec(link);
  const rest = own === null ? link : link.slice(own[0].length);
  const scheme = /^([^:/?#@[\]]*):\/\//.exec(rest);
  const protocol = scheme?.[1]?.toLowerCase() ?? 'http';
  if (protocol !== 'http' && protocol !== 'https') return { problem: 'Unsupported URL protocol' };
  const [, authority = '', tail = ''] = /^([^/?#]*)(.*)$/s.exec(rest.slice(scheme?.[0].length ?? 0)) ?? [];
  const [, user = '', host = '', port = ''] = /^(?:(.*)@)?(.*?)(?::([^:@\]]*))?$/s.exec(authority) ?? [];
  if (port !== '' && !(Number(port) > 0 && Number(port) <= 65535)) {
    return { problem: 'Wrong port number specified in the URL' };
  }
  if (host === '') return { problem: 'URL host is empty' };
  if (host === '.') return { problem: 'Host is invalid' };
  const isIpv6 = /^\[[0-9a-f:.]+\]$/i.test(host);
  if (!isIpv6) {
    const problem = checkPart(host, 'host') ?? checkPart(user.replaceAll(':', ''), 'userinfo');
    if (problem !== undefined) return { problem };
  }
  const path = tail.trimEnd().replace(/^(?!\/)/, '/');
  if (own !== null) {
    const name = own[1]?.toLowerCase() ?? '';
    if (scheme !== null || user !== '' || port !== '') {
      return { problem: name === 'tg' ? 'Wrong tg URL' : 'Wrong ton URL' };
    }
    if (!/^[a-z0-9_-]*$/i.test(name === 'tonsite' ? host.replaceAll('.', '') : host)) {
      return { problem: 'Unallowed characters in URL host' };
    }
    return { url: `${name}://${host.toLowerCase()}${path.replace(/^\/(?=\?)/, '')}` };
  }
  if (!host.includes('.') && !isIpv6) return { problem: 'Wrong HTTP URL' };
  const escaped = path.replaceAll(/[\0- ]/g, (char) => encodeURIComponent(char));
  const login = user === '' ? '' : `${user}@`;
  return { url: `${protocol}://${login}${host.toLowerCase()}${port === '' ? '' : `:${port}`}${escaped}` };
}

function checkPart(part: string, name: string): string | undefined {
  const plain = part.replaceAll(/%[0-9a-f]{2}/gi, '');
  if (plain.includes('%')) return `Wrong percent-encoded symbol in URL ${name}`;
  return /^[a-z0-9.\-_!$,~*'();&+=\u0080-\uffff]*$/i.test(plain) ? undefined : `Disallowed character in URL ${name}`;
}
