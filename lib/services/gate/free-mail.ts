// Domains where anybody can have an address, so that the domain says nothing about a company.
const FREE_MAIL: ReadonlySet<string> = new Set(
  `gmail.com googlemail.com outlook.com outlook.de outlook.fr outlook.es outlook.it hotmail.com hotmail.co.uk
  hotmail.de hotmail.fr hotmail.it hotmail.es live.com live.co.uk live.de live.fr live.nl msn.com passport.com
  yahoo.com yahoo.co.uk yahoo.de yahoo.fr yahoo.it yahoo.es yahoo.ca yahoo.in yahoo.co.in yahoo.co.jp
  yahoo.com.br yahoo.com.au ymail.com rocketmail.com myyahoo.com aol.com aol.de aim.com icloud.com me.com
  mac.com proton.me protonmail.com protonmail.ch pm.me tutanota.com tutanota.de tuta.io tuta.com gmx.de gmx.net
  gmx.com gmx.at gmx.ch web.de freenet.de t-online.de arcor.de mail.de posteo.de mailbox.org online.de 1und1.de
  mail.com email.com usa.com zoho.com zohomail.com fastmail.com fastmail.fm hey.com hushmail.com mail.ru
  inbox.ru list.ru bk.ru yandex.ru yandex.com ya.ru rambler.ru ukr.net i.ua seznam.cz centrum.cz email.cz wp.pl
  o2.pl onet.pl interia.pl gazeta.pl orange.fr wanadoo.fr free.fr laposte.net sfr.fr neuf.fr bbox.fr libero.it
  virgilio.it tiscali.it alice.it tin.it telenet.be skynet.be ziggo.nl kpnmail.nl planet.nl xs4all.nl home.nl
  bluewin.ch hispeed.ch telia.com spray.se online.no btinternet.com sky.com talktalk.net virginmedia.com
  ntlworld.com blueyonder.co.uk comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net charter.net
  earthlink.net optonline.net juno.com netzero.net rogers.com shaw.ca sympatico.ca bigpond.com bigpond.net.au
  optusnet.com.au xtra.co.nz qq.com 163.com 126.com yeah.net sina.com sina.cn sohu.com foxmail.com 139.com
  naver.com daum.net hanmail.net nate.com rediffmail.com uol.com.br bol.com.br terra.com.br ig.com.br
  globo.com`.split(/\s+/u),
);

/** Expects a lower-case domain. */
export function isFreeMail(domain: string): boolean {
  return FREE_MAIL.has(domain);
}
