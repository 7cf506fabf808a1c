/** Names for invented people: drawn at random and joined, so that any likeness is chance. */
export const GIVEN_NAMES = [
  'Ada', 'Alun', 'Amara', 'Bethan', 'Callum', 'Carys', 'Chidi', 'Dana', 'Dilys', 'Ewan', 'Farah', 'Femi', 'Gethin', 'Grace', 'Hana', 'Idris', 'Imran', 'Isla', 'Jonah', 'Kavya', 'Kofi', 'Leila', 'Maeve', 'Marek',
  'Megan', 'Nadia', 'Niamh', 'Oisin', 'Omar', 'Priya', 'Rhys', 'Rosa', 'Sanjay', 'Seren', 'Tariq', 'Tegan', 'Uma', 'Vera', 'Wren', 'Yusuf', 'Zara', 'Zoe',
] as const;
export const FAMILY_NAMES = [
  'Abbotsleigh', 'Adeyemi-Ford', 'Ashdown', 'Barrowclough', 'Beddoe', 'Birchall', 'Blackwater', 'Brackenbury', 'Cadwallon', 'Carrick', 'Chaudhry', 'Cottingham', 'Coverdale', 'Dalwhinney', 'Dunmore', 'Eastlake', 'Edevane',
  'Fairweather', 'Fenwright', 'Garrowby', 'Glenholme', 'Greenhalgh', 'Hallewell', 'Harcourt', 'Hawksworth', 'Hazelrigg', 'Inglethorpe', 'Iqbal', 'Jessop', 'Kapoor', 'Kestrel', 'Kirkbride', 'Lambton', 'Larkspur', 'Lovelock',
  'Mallory', 'Marchbank', 'Merryweather', 'Mirza', 'Netherby', 'Norwood', 'Oakenshaw', 'Okafor', 'Penhallow', 'Pettigrew', 'Quarrington', 'Ravenscar', 'Redfern', 'Rowantree', 'Saltmarsh', 'Satterthwaite', 'Selwood', 'Silverdale',
  'Stonebridge', 'Tamworth', 'Thistlewood', 'Trelawny', 'Underhill', 'Varley', 'Wainwright', 'Wetherby', 'Whitlock', 'Winterbourne', 'Yarrow', 'Zielinska',
] as const;
