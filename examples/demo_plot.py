"""The picture of the demo: what was measured, what was found, what was foretold."""



def draw(d, path):
    import matplotlib.pyplot as plt
    fig, ((a, b), (c, e)) = plt.subplots(2, 2, figsize=(14, 9))
    a.fill_between(d['time'], 0, d['anomaly'], color='#c6553b', where=d['anomaly'] > 0)
    a.fill_between(d['time'], 0, d['anomaly'], color='#4a7fb0', where=d['anomaly'] <= 0)
    a.set_title('sea surface temperature, anomaly in degrees')
    b.barh(range(len(d['logp'])), d['logp'], color='#6a8d73')
    b.set_yticks(range(len(d['logp'])), [str(n) for n in d['names']], fontsize=7)
    b.set_title('surest features, -log10 p')
    c.scatter(d['best'], d['target'], s=6, color='#555555')
    c.set_title('the surest feature and the next quarter')
    e.plot(d['unseen'], d['chance'], color='#c6553b')
    e.axhline(0.5, lw=0.5, color='k')
    e.set_title('unseen years: chance of a warm quarter')
    fig.tight_layout()
    fig.savefig(path, dpi=90)
