import { foldedText } from './plain-text.ts';

/** Words that are no name: what links a sentence, and what monitors tell of. Folded, in the languages that they write in. */
const ordinary = new Set(
  foldedText(`
  a an the and or but so as at by for from in into of on off to with without no not it its is are was were be been had has have he she they
  them their us we you his her this that these those there then when while after before during who which what where how all some most many
  both each every one two three four five only also again still just now here later did do does can could would will may must if because
  over under near until since than out up back go went came said told asked took saw heard read used sent got made found shown
  stop halt run quiet move get leave opened closed checked deleted searched broken taken forced wanted refused left stopped
  names liars thieves dogs animals terrorists migrants criminals
  police officers officer guards guard soldiers people men man women woman children child boys girls group groups family families others another
  someone nobody everyone border camp forest river road bridge help water food shelter phones phone asylum emergency ambulance ambulances
  doctors lawyers lawyer witnesses smugglers smuggler traffickers volunteers residents reinforcements
  translate translation translated search searches was were use used using users friends files file on off
  message messages chat chats conversation conversations call calls video videos audio voice photo photos picture pictures image images
  app apps account accounts contact contacts number numbers profile profiles post posts channel channels page pages story stories location
  link links web live status data
  history clip clips footage recording recordings application applications conversation group messenger browser password passwords login
  posted published shared wrote write writing show shows showed showing wiped erased filmed recorded shot appeared says read reads reading
  used using uses open opening check checks checking look looked looking logged unlocked locked blocked monitored installed removed lost
  often sometimes always never once twice again later today yesterday about against between through via like very too even any such other
  name names nickname evidence proof news media report reports page address addresses mail email emails inbox username
  i u na se je su da ne ni ali pa te ili od do iz za po s sa kod bez kroz preko pred oko dok kad kada zatim onda oni one ona on mi vi ih im nas
  bio bila bili bilo nije nisu što koji koja koje gde kako posle nakon nalog poruke poruka poruku grupa grupe grupu grupi razgovor razgovori
  blokiran blokirana blokirani blokirane isključen isključena skinut skinuta objava objave objavu objavi objavio objavila objavili objavljen objavljena objavljeno snimka snimku snimke snimio snimili snimljeno stranici
  stranice stranicu profil profila profilu profile nalozi naloge nalogu naloga aplikacija aplikaciju aplikacije prepisku prepiska prepiske istorija
  istoriju obrisan obrisana obrisane obrisano obrisali pregledali čitali gledali koristili koriste pisali pisao poslali slali otvorili tražili
  mejl mejla mejlove adresa adrese adresu lozinku lozinke često više kao svoj svoje njihov njihove njegov njegova bez preko tamo ovde ovdje
  video snimak snimci slike poziv pozivi kanal kanalu stranica stoj stani beži policija policajci ljudi neko granica šuma pomoć hitna
  у на се је су да не ни али па те или од до из за по с са код без кроз преко пред око док кад када затим онда они оне она он ми ви их им нас
  био била били било није нису што који која које где како после налог поруке порука група групе групу разговор позив канал полиција људи неко
  праќале праќаа испраќале пратиле пратија слали послали блокиран блокирана објава објаве објави објавија објавиле објавили објављен објављено снимка снимки снимак снимци снимиле снимили страница страници страницата
  профил профили профилот апликација апликацијата преписка историја избришани избришана избришан обрисан обрисана обрисане читаа читаја
  пишуваа користеа често видео слики слике адреса меил мејл лозинка нивни нивните како меѓу тука таму
  беа беше ги го ја му нив тие тој таа ние но со во од кај кога потоа пораки порака групи повик луѓе некој помош
  e dhe në me nga për pa po jo nuk u të së ai ajo ata ato ne ju i kur pastaj ku si por ose mbi nën para pas te tek ishte ishin kishte u mesazh
  shkruanin shkruan shkruajnë shkruante shkruan postuan postoi postim postimi postimet publikuan publikoi fshinë fshiu u faqe faqja faqen profil
  profili llogaritë aplikacioni aplikacionin biseda bisedat bisedën foto fotot fotografi lexuan lexonin hapën kërkuan shpesh këtu atje adresa emaili
  postë mesazhe mesazhet grup grupi grupet thirrje video llogari llogaria kanal policia njerëz njerëzit dikush ndihmë
  και το τα η ο οι στο στη με από για δεν
  و في من على إلى از در به با را بود که و یا
  `)
    .split(/\s+/)
    .filter(Boolean),
);

export function isOrdinary(word: string): boolean {
  return ordinary.has(foldedText(word));
}
