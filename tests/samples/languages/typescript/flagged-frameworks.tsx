import { component$, useVisibleTask$ } from '@builder.io/qwik';
import { For, onMount } from 'solid-js';

export const Resumable = component$(() => {
  useVisibleTask$(() => fbq('track', 'PageView')); // expect: meta-pixel/track:PageView
  return <button onClick$={() => fbq('track', 'Contact')}>Call</button>; // expect: meta-pixel/track:Contact
});

export function Fine(props) {
  onMount(() => fbq('init', '1592118847501145')); // expect: meta-pixel/init
  return (
    <For each={props.visits}>
      {(visit) => <a on:click={() => fbq('track', 'Schedule', { content_name: visit.kind })}>Book</a>} {/* expect: meta-pixel/track:Schedule */}
    </For>
  );
}

export const Small = () => <img src={`https://www.facebook.com/tr?id=1592118847501145&ev=Lead`} />; // expect: meta-pixel/beacon:Lead
