//! The way of the records: a few at a time, so that several cores have work; in their order.

use std::ops::ControlFlow;

use super::file_name::{self, Given};
use super::pattern;
use super::summary::{BadRecord, Stopped, Summary};
use super::{Failure, Files, MailMerge, MailMergeError, Maker, Sink, Source, cores};

/// A record on its way.
struct Task<R> {
    number: u64,
    /// Name of its file, once it has one.
    name: Option<String>,
    state: State<R>,
}

/// How far it is.
enum State<R> {
    Read(R),
    Made(Files),
    /// A letter of its name is there already.
    There,
    Bad(Failure),
}

impl<R: Send + Sync, S: Source<R>> MailMerge<'_, R, S> {
    /// Makes all letters.
    pub(super) fn run(mut self, sink: &mut dyn Sink) -> Result<Summary, MailMergeError> {
        let mut summary = Summary::default();
        summary.progress.total = self.total;
        let mut given = Given::default();
        let mut numbers = 1..;
        loop {
            let read = |(record, number)| {
                let state = match record {
                    Ok(record) => State::Read(record),
                    Err(failure) => State::Bad(failure),
                };
                Task { number, name: None, state }
            };
            let tasks: Vec<_> =
                self.records.by_ref().take(self.maker.batch()).zip(numbers.by_ref()).map(read).collect();
            if tasks.is_empty() {
                return Ok(summary);
            }
            let mut tasks = self.maker.map(tasks, |task| self.maker.called(task));
            for task in &mut tasks {
                if let Some(name) = &mut task.name {
                    if self.alike {
                        *name = given.new_name(std::mem::take(name));
                    }
                    name.push_str(file_name::END);
                    if sink.has(name) {
                        task.state = State::There;
                    }
                }
            }
            for task in self.maker.map(tasks, |task| self.maker.made(task)) {
                if self.hand_on(task, sink, &mut summary)?.is_break() {
                    return Ok(summary);
                }
            }
        }
    }

    /// Hands a letter on, or notes why there is none.
    fn hand_on(
        &mut self,
        Task { number, name, state }: Task<R>,
        sink: &mut dyn Sink,
        summary: &mut Summary,
    ) -> Result<ControlFlow<()>, MailMergeError> {
        match state {
            State::Made(files) => {
                sink.take(files.named(number, name.unwrap_or_default()))?;
                summary.progress.done += 1;
            }
            State::Read(_) | State::There => summary.progress.skipped += 1,
            State::Bad(failure) => {
                summary.progress.failed += 1;
                if summary.bad_records.len() < self.kept {
                    summary.bad_records.push(BadRecord { number, name, failure });
                }
                if self.stop_at_bad {
                    summary.stopped = Some(Stopped::BadRecord);
                }
            }
        }
        if self.progress.as_mut().is_some_and(|tell| tell(&summary.progress).is_break()) {
            summary.stopped.get_or_insert(Stopped::Asked);
        }
        Ok(if summary.stopped.is_some() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) })
    }
}

impl<R: Send + Sync, S: Source<R>> Maker<'_, R, S> {
    /// A task with the name that its record asks for.
    fn called(&self, task: Task<R>) -> Task<R> {
        let State::Read(record) = task.state else { return task };
        let number = pattern::number(task.number);
        let name = match &self.names {
            None => Ok(number),
            Some(names) => names(task.number, &record).map(|wish| file_name::safe(&wish, &number)),
        };
        match name {
            Ok(name) => Task { name: Some(name), state: State::Read(record), ..task },
            Err(failure) => Task { state: State::Bad(failure), ..task },
        }
    }

    /// A task with its files.
    fn made(&self, mut task: Task<R>) -> Task<R> {
        if let State::Read(record) = &task.state {
            task.state = match self.source.make(record) {
                Ok(files) => State::Made(files),
                Err(failure) => State::Bad(failure),
            };
        }
        task
    }

    /// How many records are on their way at a time.
    fn batch(&self) -> usize {
        if self.parallel { cores::count().saturating_mul(16) } else { 1 }
    }

    /// Does something with each of a list, on all cores where that is wished; the results are in their order.
    fn map<T: Send, U: Send>(&self, all: Vec<T>, work: impl Fn(T) -> U + Sync + Send) -> Vec<U> {
        if self.parallel { cores::map(all, work) } else { all.into_iter().map(work).collect() }
    }
}
