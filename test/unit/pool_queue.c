/* The books of a call: runs of items, the board, frames. */
#include "../test.h"
#include "pool/board.h"
#include "pool/frame.h"
#include "pool/queue.h"
#include "pool/results.h"
#include <sys/socket.h>
#include <unistd.h>

TEST(queue_gives_the_lowest_items_first)
{
    Queue q = {0};
    queue_add(&q, (Run){0, 10});
    Run run = queue_take(&q, 4);
    CHECK_EQ(run.first, 0);
    CHECK_EQ(run.count, 4);
    queue_add(&q, (Run){1, 2});
    run = queue_take(&q, 4);
    CHECK_EQ(run.first, 1);
    CHECK_EQ(run.count, 2);
    CHECK_EQ(q.items, 6);
    close_queue(&q);
}

TEST(queue_joins_runs_that_touch)
{
    Queue q = {0};
    queue_add(&q, (Run){0, 2});
    queue_add(&q, (Run){4, 2});
    queue_add(&q, (Run){2, 2});
    CHECK_EQ(q.count, 1);
    CHECK_EQ(queue_take(&q, 100).count, 6);
    CHECK_EQ(queue_take(&q, 1).count, 0);
    close_queue(&q);
}

TEST(queue_drops_from_an_item_on)
{
    Queue q = {0};
    queue_add(&q, (Run){0, 4});
    queue_add(&q, (Run){6, 4});
    queue_drop_from(&q, 7);
    CHECK_EQ(q.items, 5);
    queue_drop_from(&q, 2);
    CHECK_EQ(q.items, 2);
    queue_drop_from(&q, 0);
    CHECK_EQ(q.items, 0);
    close_queue(&q);
}

TEST(board_gives_each_item_once)
{
    Board board = {0};
    board_offer(&board, 3, 5);
    CHECK_EQ(board_begin(&board, 3), 0);
    CHECK_EQ(board_take_back(&board, 3, 3), 3);
    CHECK_EQ(board_begin(&board, 3), 1);
    CHECK_EQ(board_begin(&board, 3), 2);
    CHECK_EQ(board_begin(&board, 3), -1);
}

TEST(board_takes_back_only_what_is_not_begun)
{
    Board board = {0};
    board_offer(&board, 0, 5);
    board_begin(&board, 0);
    board_begin(&board, 0);
    CHECK_EQ(board_take_back(&board, 0, 0), 2);
    CHECK_EQ(board_take_back(&board, 0, 9), 2);
}

TEST(frames_arrive_whole_and_in_order)
{
    int ends[2];
    CHECK_EQ(socketpair(AF_UNIX, SOCK_STREAM, 0, ends), 0);
    BUFFER out = {0};
    frame_add(&out, (Frame){.kind = FRAME_SETUP, .id = 7}, bytes_of_text("abc"));
    frame_add(&out, (Frame){.kind = FRAME_TASK, .id = 8}, bytes_of_text(""));
    FrameReader in = {0};
    Frame frame;
    Bytes payload;
    frame_write(ends[0], (Bytes){out.data, 20}, -1);
    frame_receive(&in, ends[1], false);
    CHECK(!frame_next(&in, &frame, &payload));
    frame_write(ends[0], (Bytes){out.data + 20, out.length - 20}, -1);
    frame_receive(&in, ends[1], false);
    CHECK(frame_next(&in, &frame, &payload) && frame.id == 7 && payload.length == 3);
    CHECK(frame_next(&in, &frame, &payload) && frame.id == 8);
    CHECK(!frame_next(&in, &frame, &payload));
    close(ends[0]);
    CHECK_EQ(frame_receive(&in, ends[1], false), READ_END);
    close(ends[1]);
    close_reader(&in);
}

TEST(results_of_one_type_become_a_vector)
{
    Results r = {0};
    results_add(&r, 2, new_vector(TYPE_LONG, 1));
    results_add(&r, 0, new_vector(TYPE_LONG, 2));
    r.pieces[0].items->i64s[0] = 30;
    r.pieces[1].items->i64s[0] = 10;
    r.pieces[1].items->i64s[1] = 20;
    Value *whole = results_join(&r, 3);
    CHECK_EQ(whole->type, TYPE_LONG);
    CHECK_EQ(whole->i64s[2], 30);
    release(whole);
    close_results(&r);
}
