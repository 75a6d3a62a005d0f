package calendar

import "time"

// String returns d as EDTF level 1, "" for no date.
func (d Date) String() string {
	layout := map[Granularity]string{Year: "2006", Month: "2006-01", Day: "2006-01-02"}[d.Granularity]
	return time.Unix(int64(d.Start), 0).UTC().Format(layout)
}

// Window returns the first and the last second of d.
func (d Date) Window() Window {
	t := time.Unix(int64(d.Start), 0).UTC()
	end := t.AddDate(0, 0, 1)
	switch d.Granularity {
	case Year:
		end = t.AddDate(1, 0, 0)
	case Month:
		end = t.AddDate(0, 1, 0)
	}
	return Window{d.Start, Moment(end.Unix() - 1)}
}

// String returns m as "2019-08-18T00:00:00".
func (m Moment) String() string {
	return time.Unix(int64(m), 0).UTC().Format("2006-01-02T15:04:05")
}
