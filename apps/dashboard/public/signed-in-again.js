// Where a hidden frame or a small window comes back to when a sign-in is renewed: it hands its address to the page that waits for it.
// A provider on another site may have cut the window off from that page, hence the channel, which has the name that the page listens to.
const told = { source: 'oidc-client', url: location.href, keepOpen: false };
if (parent !== window) {
  parent.postMessage(told, location.origin);
} else {
  const channel = new BroadcastChannel(`oidc-client-popup-${new URL(location.href).searchParams.get('state')}`);
  channel.postMessage(told);
  channel.close();
  window.close();
}
