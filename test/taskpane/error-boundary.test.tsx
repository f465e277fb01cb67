import '@testing-library/jest-dom';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ErrorBoundary } from '../../src/taskpane/shell/error-boundary';

describe('ErrorBoundary', () => {
  it('says in Chinese what to do, keeps the exception for 复制详情, and tries again', async () => {
    const user = userEvent.setup();
    const written = jest.spyOn(navigator.clipboard, 'writeText');
    // React reports what a boundary caught; that is not what this test is about.
    const silence = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    let broken = true;
    const Page = () => {
      if (broken) throw new Error('Cannot read properties of undefined');
      return <p>好了</p>;
    };
    render(
      <ErrorBoundary>
        <Page />
      </ErrorBoundary>,
    );
    expect(screen.getByRole('alert')).toHaveTextContent('工作簿没有改动');
    expect(screen.queryByText(/Cannot read/)).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: '复制详情' }));
    expect(written).toHaveBeenCalledWith(expect.stringContaining('Cannot read properties of undefined'));
    expect(await screen.findByRole('button', { name: '已复制' })).toBeVisible();
    broken = false;
    await user.click(screen.getByRole('button', { name: '重试' }));
    expect(screen.getByText('好了')).toBeVisible();
    silence.mockRestore();
  });
});
