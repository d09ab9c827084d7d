import { divideByEvent } from "./events.ts";
import { compareArticles } from "./features.ts";
import type { ArticleFeatures } from "./features.ts";
import { labelOf } from "./label.ts";
import { Library } from "./library.ts";
import { likenessNow, meanLikeness, Neighbourhood } from "./neighbourhood.ts";
import type { Likeness } from "./neighbourhood.ts";
import { SAME_TOPIC, topicsOf } from "./topics.ts";
import { markOf, touches } from "./touching.ts";

/** The articles that tell one event. */
export interface StoryGroup {
  /** Their ids, ascending. */
  readonly articles: readonly string[];
  /** What to call the story, in the articles' words; at most 60 characters. */
  readonly label: string;
  /** The ids, ascending, of articles of other stories that touch this one: round-ups. */
  readonly alsoIn: readonly string[];
}

/** Articles by their numbers in the library, in the order of their content. */
type Members = readonly number[];

interface Story {
  readonly members: Members;
  readonly label: string;
  readonly alsoIn: ReadonlySet<number>;
}

interface Topic {
  readonly members: Members;
  stories: readonly Story[];
}

/** Topics that are about to change, and what their stories were, as keys. */
type Before = Map<Topic, readonly string[]>;

/**
 * The stories of a library that grows: articles are grouped by topic (`topicsOf`), each topic by
 * the events told in it (`divideByEvent`), and stories list the round-ups that touch them
 * (`touches`). Every article is in exactly one story, alone if nothing else tells its event.
 *
 * Adding articles regroups only the topics they could join or draw articles from, so that an
 * article costs its neighbourhood, not the library. Articles added at once are grouped alike in
 * any order. Articles added one by one come near to that, not always exactly: words grow common
 * as a library grows, and a topic is weighed anew only when something touches it.
 */
export class StoryIndex {
  readonly #library = new Library();
  readonly #numbers = new Map<string, number>();
  readonly #topics = new Map<number, Topic>();
  readonly #near = new Neighbourhood(this.#library);

  /**
   * An index as it was: `topics` from `snapshot`, `articles` the features of its articles. What
   * the snapshot names and `articles` lacks is left out; what it lacks is added as new.
   */
  static restore(
    articles: readonly ArticleFeatures[],
    topics: readonly (readonly StoryGroup[])[],
  ): StoryIndex {
    const index = new StoryIndex();
    const known = new Set(topics.flat().flatMap((story) => story.articles));
    const ordered = [...articles].sort(compareArticles);
    for (const article of ordered) if (known.has(article.id)) index.#enter(article);
    for (const topic of topics) index.#restoreTopic(topic);
    index.add(ordered.filter(({ id }) => !known.has(id)));
    return index;
  }

  /** All stories, ordered by their first article's id. */
  get stories(): StoryGroup[] {
    return this.#groupsOf([...new Set(this.#topics.values())].flatMap(({ stories }) => stories));
  }

  /** The stories by topic: what `restore` needs beside the articles' features. Plain values. */
  snapshot(): StoryGroup[][] {
    return [...new Set(this.#topics.values())].map(({ stories }) => this.#groupsOf(stories));
  }

  /**
   * Adds articles; one whose id is known replaces what was known of it. Returns the stories that
   * are new or changed by it, whole, ordered by their first article's id.
   */
  add(articles: readonly ArticleFeatures[]): StoryGroup[] {
    const before: Before = new Map();
    for (const { id } of articles) this.#leave(id, before);
    const added = [...articles].sort(compareArticles).map((article) => this.#enter(article));
    return this.#regroup(added, before);
  }

  /** Takes articles out; unknown ids are passed over. Returns the stories changed by it. */
  remove(ids: readonly string[]): StoryGroup[] {
    const before: Before = new Map();
    for (const id of ids) this.#leave(id, before);
    return this.#regroup([], before);
  }

  #enter(article: ArticleFeatures): number {
    const number = this.#library.add(article);
    this.#numbers.set(article.id, number);
    return number;
  }

  /** Takes an article out of the library and its topic; the topics it leaves or touched are noted. */
  #leave(id: string, before: Before): void {
    const number = this.#numbers.get(id);
    if (number === undefined) return;
    this.#note(this.#topics.get(number), before);
    for (const other of [...this.#near.of(number), ...this.#near.whoseIs(number)]) {
      const topic = this.#topics.get(other);
      if (topic?.stories.some(({ alsoIn }) => alsoIn.has(number))) this.#note(topic, before);
    }
    this.#library.remove(number);
    this.#numbers.delete(id);
    this.#topics.delete(number);
  }

  /** Keeps what a topic's stories were, the first time it is asked to. */
  #note(topic: Topic | undefined, before: Before): void {
    if (topic === undefined || before.has(topic)) return;
    before.set(topic, this.#groupsOf(topic.stories).map(keyOf));
  }

  #restoreTopic(groups: readonly StoryGroup[]): void {
    const numbersOf = (ids: readonly string[]): number[] =>
      ids.flatMap((id) => this.#numbers.get(id) ?? []).sort((a, b) => a - b);
    const stories = groups
      .map(({ articles, label, alsoIn }) => ({
        members: numbersOf(articles),
        label,
        alsoIn: new Set(numbersOf(alsoIn)),
      }))
      .filter(({ members }) => members.length > 0);
    const members = stories.flatMap((story) => story.members).sort((a, b) => a - b);
    const topic: Topic = { members, stories };
    for (const member of members) this.#topics.set(member, topic);
  }

  /** Groups what was added, and the topics of it and of `before`, anew. Returns the stories changed. */
  #regroup(added: readonly number[], before: Before): StoryGroup[] {
    const likeness = likenessNow(this.#library);
    const touched = new Set(before.keys());
    for (const number of added) this.#drawn(number, likeness, touched);
    const renewed = new Set<Topic>();
    for (;;) {
      for (const topic of touched) {
        if (!renewed.has(topic)) for (const member of topic.members) this.#near.forget(member);
        renewed.add(topic);
      }
      const free = [...added, ...[...touched].flatMap(({ members }) => members)];
      const members = this.#ordered(free.filter((one) => this.#library.article(one) !== null));
      const topics = this.#cluster(members, likeness);
      const known = touched.size;
      for (const topic of topics) {
        if (this.#isReshaped(topic)) this.#adjoining(topic, likeness, touched);
      }
      if (touched.size === known) {
        for (const topic of touched) this.#note(topic, before);
        return this.#settle(topics, before, added);
      }
    }
  }

  #ordered(members: Members): Members {
    const articles = members.flatMap((number) => {
      const article = this.#library.article(number);
      return article === null ? [] : [{ number, article }];
    });
    return articles
      .sort((a, b) => compareArticles(a.article, b.article))
      .map(({ number }) => number);
  }

  /** The topics beyond `touched` that have neighbours of these articles, with the nearest of these. */
  #besides(
    members: Members,
    likeness: Likeness,
    touched: ReadonlySet<Topic>,
  ): Map<Topic, { readonly other: number; readonly closeness: number }> {
    const found = new Map<Topic, { readonly other: number; readonly closeness: number }>();
    for (const number of members) {
      for (const other of this.#near.of(number)) {
        const topic = this.#topics.get(other);
        if (topic === undefined || touched.has(topic)) continue;
        const closeness = likeness(number, other);
        if (closeness >= Math.max(SAME_TOPIC, found.get(topic)?.closeness ?? 0)) {
          found.set(topic, { other, closeness });
        }
      }
    }
    return found;
  }

  /** Notes the topics an added article is near enough to: to join, or to draw an article out of. */
  #drawn(number: number, likeness: Likeness, touched: Set<Topic>): void {
    for (const [topic, { other, closeness }] of this.#besides([number], likeness, touched)) {
      const fellows = topic.members.filter((member) => member !== other);
      if (
        meanLikeness([number], topic.members, likeness) >= SAME_TOPIC ||
        closeness >= meanLikeness([other], fellows, likeness)
      ) {
        touched.add(topic);
      }
    }
  }

  /** Notes the topics beyond those regrouped that a topic, where it is new, could merge with. */
  #adjoining(members: Members, likeness: Likeness, touched: Set<Topic>): void {
    for (const topic of this.#besides(members, likeness, touched).keys()) {
      if (meanLikeness(members, topic.members, likeness) >= SAME_TOPIC) touched.add(topic);
    }
  }

  /**
   * Whether the articles of a topic that were in topics before were not one whole topic. One that
   * only gained new articles can merge with no other that these were not themselves drawn to.
   */
  #isReshaped(members: Members): boolean {
    const before = members.filter((member) => this.#topics.has(member));
    return before.length > 0 && !this.#isKnown(before);
  }

  /** Whether these articles, and no others, are a topic already. */
  #isKnown(members: Members): boolean {
    const [first = -1] = members;
    const topic = this.#topics.get(first);
    return (
      topic?.members.length === members.length &&
      members.every((member) => this.#topics.get(member) === topic)
    );
  }

  #cluster(members: Members, likeness: Likeness): Members[] {
    const places = new Map(members.map((number, place) => [number, place]));
    const pairs = new Map<number, readonly [number, number]>();
    for (const [place, number] of members.entries()) {
      for (const neighbour of this.#near.of(number)) {
        const other = places.get(neighbour);
        if (other === undefined) continue;
        const [a, b] = place < other ? [place, other] : [other, place];
        pairs.set(a * members.length + b, [a, b]);
      }
    }
    const at = (place: number): number => members[place] ?? -1;
    const clusters = topicsOf(members.length, (a, b) => likeness(at(a), at(b)), pairs.values());
    return clusters.map((cluster) => cluster.map(at));
  }

  /** Makes the topics found the index's own, and returns the stories that differ from before. */
  #settle(topics: readonly Members[], before: Before, added: readonly number[]): StoryGroup[] {
    for (const members of topics) {
      if (this.#isKnown(members)) continue;
      const topic: Topic = { members, stories: this.#divide(members) };
      for (const member of members) this.#topics.set(member, topic);
    }
    const changed = new Set(topics.flat().flatMap((member) => this.#topics.get(member) ?? []));
    for (const topic of changed) {
      topic.stories = topic.stories.map((story) =>
        this.#withRoundUps(topic, story, this.#around(story)),
      );
    }
    // What was added may touch stories of topics it did not join.
    const near = new Set(added.flatMap((number) => this.#near.of(number)));
    const beside = new Set([...near].flatMap((number) => this.#topics.get(number) ?? []));
    for (const topic of beside) {
      if (changed.has(topic)) continue;
      this.#note(topic, before);
      topic.stories = topic.stories.map((story) =>
        story.members.some((member) => near.has(member))
          ? this.#withRoundUps(topic, story, added)
          : story,
      );
      changed.add(topic);
    }
    const stories = [...changed].flatMap((topic) => topic.stories);
    const known = new Set([...before.values()].flat());
    return this.#groupsOf(stories).filter((group) => !known.has(keyOf(group)));
  }

  #divide(members: Members): Story[] {
    return divideByEvent(this.#articlesOf(members)).map((articles) => ({
      members: articles.flatMap(({ id }) => this.#numbers.get(id) ?? []),
      label: labelOf(articles),
      alsoIn: new Set(),
    }));
  }

  /** The articles that may touch a story: the neighbours of its own, and what was listed in it. */
  #around({ members, alsoIn }: Story): number[] {
    const near = members.flatMap((member) => [
      ...this.#near.of(member),
      ...this.#near.whoseIs(member),
    ]);
    return [...near, ...alsoIn];
  }

  /** The story of the topic with those of the candidates listed, and kept listed, that touch it. */
  #withRoundUps(topic: Topic, story: Story, candidates: Members): Story {
    const rarity = (stem: string): number => this.#library.rarity(stem);
    const mark = markOf(this.#articlesOf(story.members), rarity);
    const alsoIn = new Set(story.alsoIn);
    for (const number of new Set(candidates)) {
      const article = this.#library.article(number);
      // Stories of one topic are alike throughout: what touches both cannot be told.
      const isElsewhere = article !== null && this.#topics.get(number) !== topic;
      if (isElsewhere && touches(article, mark, rarity)) alsoIn.add(number);
      else alsoIn.delete(number);
    }
    return { ...story, alsoIn };
  }

  #articlesOf(members: Iterable<number>): ArticleFeatures[] {
    return [...members].flatMap((number) => this.#library.article(number) ?? []);
  }

  #groupsOf(stories: readonly Story[]): StoryGroup[] {
    const idsOf = (members: Iterable<number>): string[] =>
      this.#articlesOf(members)
        .map(({ id }) => id)
        .sort();
    return stories
      .map(({ members, label, alsoIn }) => ({
        articles: idsOf(members),
        label,
        alsoIn: idsOf(alsoIn),
      }))
      .sort((a, b) => ((a.articles[0] ?? "") < (b.articles[0] ?? "") ? -1 : 1));
  }
}

const keyOf = (group: StoryGroup): string => JSON.stringify(group);
